// The face of identity: who is asking, and names of people.
export { actorOf, findSessionOf, sessionHook, setSessionCookie } from "./guard.ts";
export { hashPassword, signInByOidc } from "./actions.ts";
export { foundAdministrators } from "./founding.ts";
export { namesOf } from "./store.ts";
