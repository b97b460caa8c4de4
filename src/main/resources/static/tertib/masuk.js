// The part of an address behind # (which task was meant) never reaches the server: carry it over
// the form, so that the browser still has it after signing in.
const form = document.getElementById('masuk');

form.action = '/masuk' + location.hash;

// The demo's front page leads here with the name of a training account.
const account = new URLSearchParams(location.search).get('akun');
if (account) {
  form.elements.username.value = account;
  form.elements.password.focus();
}
