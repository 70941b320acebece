import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"user-without-entry">>({
  slug: "home-or-user-lookup",
  phase: 10,
  title: "the program asks for its user or home, which the image doesn't know",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "user-without-entry": (obstacle) => obstacle },
  message: ({ callee, uid }) =>
    callee === "user.Current"
      ? `\`user.Current\` fails in this image: user ${uid} is not in its /etc/passwd and USER isn't set; set \`ENV USER=app HOME=/tmp\`, or make the user`
      : `\`${callee}\` gives a directory below \`/\`, which user ${uid} may not write to, because the image has no home for that user; set \`ENV HOME=/tmp\`, or make the user with a home`,
  location: ({ place }, site) => locate(site, place),
  prints: ({ callee, uid, cgo }) => {
    if (callee !== "user.Current")
      return [`mkdir /.${callee === "os.UserConfigDir" ? "config" : "cache"}: permission denied`];
    return cgo ? [`user: unknown userid ${uid}`] : ["user: Current requires cgo or $USER set in environment"];
  },
});
