// Opens a <dialog> by the button that names it (data-opens); closing is the dialog's own form.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-opens]");
  if (!button) return;
  const dialog = document.getElementById(button.dataset.opens);
  if (!dialog || dialog.open) return;
  event.preventDefault();
  dialog.dispatchEvent(new Event("desk:open"));
  dialog.showModal();
});
