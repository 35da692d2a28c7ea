// Passkeys (WebAuthn): shown only where the browser can; the form is sent plainly with the browser's answer.
const able = globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON && PublicKeyCredential.parseCreationOptionsFromJSON;

async function answer(form) {
  const response = await fetch(form.dataset.passkey, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  if (!response.ok) throw new Error(String(response.status));
  const question = await response.json();
  const credential = 'passkeyNew' in form.dataset
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) });
  form.elements.credential.value = JSON.stringify(credential);
  form.submit();
}

for (const form of able ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  const problem = form.querySelector('[role=alert]');
  form.addEventListener('submit', event => {
    event.preventDefault();
    problem.hidden = true;
    answer(form).catch(() => { problem.hidden = false; });
  });
}
