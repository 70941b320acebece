/** Packages that commands installed stand here by name, so that later ones can ask; base images have nothing there. */
export const INSTALLED = "/.installed";
