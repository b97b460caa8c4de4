// The part of an address behind # (which task was meant) never reaches the server: carry it over
// the form, so that the browser still has it after signing in.
const form = document.getElementById('masuk');

form.action = '/masuk' + location.hash;
