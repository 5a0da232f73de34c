// Passkeys: the browser asks the device, the server checks. Without script the buttons stay hidden and the forms work.
(() => {
  "use strict";
  if (!window.PublicKeyCredential || !PublicKeyCredential.parseCreationOptionsFromJSON) return;

  const send = async (address, body) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body ?? {}),
    });
    const value = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(value.detail ?? "");
    return value;
  };

  const enter = async (button) => {
    const question = await send("/desk/sign-in/passkey/ask");
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(question.publicKey);
    const shown = await navigator.credentials.get({ publicKey });
    await send("/desk/sign-in/passkey", shown.toJSON());
    location.assign(button.dataset.then);
  };

  const add = async () => {
    const question = await send("/desk/account/passkeys/ask");
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(question.publicKey);
    const made = await navigator.credentials.create({ publicKey });
    const name = document.getElementById("key-name").value;
    await send("/desk/account/passkeys", { name, answer: made.toJSON() });
    location.assign("/desk/account/?said=said-passkey-added");
  };

  const acts = { enter, add };
  for (const button of document.querySelectorAll("[data-passkey]")) {
    button.hidden = false;
    const form = button.closest("[data-passkey-form]");
    if (form) form.hidden = false;
    button.addEventListener("click", async () => {
      const said = document.querySelector("[data-passkey-said]");
      said.hidden = true;
      button.disabled = true;
      try {
        await acts[button.dataset.passkey](button);
      } catch (error) {
        const given = error instanceof DOMException ? "" : error.message;
        said.textContent = given || button.dataset.failed;
        said.hidden = false;
      } finally {
        button.disabled = false;
      }
    });
  }
})();
