// Before anything is believed: a page spoiled on purpose is seen to be so, in each way that counts.
export async function testTheEyes(scene) {
  const person = await scene.person('Tester of eyes', 'phone');
  await person.go('/who-sees-what');
  if (scene.faults.length > 0) person.fail(`a sound page is faulted: ${scene.faults}`);
  person.secrets.add('a secret word');
  await person.page.evaluate(async () => {
    document.body.insertAdjacentHTML('beforeend', '<input><p>a secret word</p><p class="spoiled">wide</p><img alt="" src="/nothing-here.png">');
    document.querySelector('.spoiled').style.width = '200vw';
    document.head.append(Object.assign(document.createElement('script'), { textContent: '0' }));
    console.error('spoiled');
    await new Promise((next) => setTimeout(next, 300));
  });
  person.seen.clear();
  await person.look();
  for (const kind of ['axe label', 'scrolls sideways', 'CSP: script-src', '404 ', 'console: spoiled', 'a secret word']) {
    if (!scene.faults.some((fault) => fault.includes(kind))) person.fail(`not seen: ${kind}, only\n${scene.faults.join('\n')}`);
  }
  scene.faults.length = 0;
  await person.page.context().close();
}
