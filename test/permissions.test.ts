// The permission table, whole: every role against every permission, at home, elsewhere and where asked. A change of the table is a change here.
import { describe, expect, test } from "vitest";
import { type Actor, ADMINISTRATORS, PERMISSIONS, type Permission, postFor, type Role, ROLES } from "../src/law/permissions.ts";

const actor = (role: Role, organ: string, unit: string): Actor => ({
  account: "p",
  name: "岗位",
  posts: [{ id: "post", organ, unit, title: "岗位", roles: [role] }],
});
const HERE = { organ: "unit/office", unit: "unit", line: ["unit/office", "unit"] };
const ASKED = { ...HERE, asked: ["secrecy", "cyberspace"] as const };

/** O own office, U own unit's head, N another office of the unit, X another unit, A where its office was asked. */
const reach = (role: Role, permission: Permission): string =>
  [
    postFor(actor(role, "unit/office", "unit"), permission, HERE) ? "O" : "·",
    postFor(actor(role, "unit", "unit"), permission, HERE) ? "U" : "·",
    postFor(actor(role, "unit/neighbour", "unit"), permission, HERE) ? "N" : "·",
    postFor(actor(role, "other/office", "other"), permission, HERE) ? "X" : "·",
    postFor(actor(role, "other/office", "other"), permission, ASKED) ? "A" : "·",
  ].join("");

const roles = Object.keys(ROLES) as Role[];
const permissions = Object.keys(PERMISSIONS) as Permission[];

describe("who may do what", () => {
  test("the whole matrix", () => {
    const width = Math.max(...permissions.map((permission) => permission.length));
    const table = permissions.map((permission) => `${permission.padEnd(width)}  ${roles.map((role) => reach(role, permission)).join(" ")}`);
    expect(`\n${" ".repeat(width)}  ${roles.map((role) => role.slice(0, 5).padEnd(5)).join(" ")}\n${table.join("\n")}\n`).toMatchInlineSnapshot(`
      "
                                    draft first secon third chief secre cyber publi infor syste secur audit reque reque legal
      manuscript.create             OUN·· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ·····
      manuscript.read               OUN·· OUN·· OU··· OU··· OU··· ····A ····A OUN·· OUNXA ····· ····· ····· ····· ····· ·····
      manuscript.edit               OUN·· OUN·· OU··· OU··· OU··· ····· ····· ····· ····· ····· ····· ····· ····· ····· ·····
      manuscript.submit             OUN·· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ·····
      manuscript.review-first       ····· OUN·· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ·····
      manuscript.review-second      ····· ····· OU··· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ·····
      manuscript.review-third       ····· ····· ····· OU··· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ·····
      manuscript.review-chief       ····· ····· ····· ····· OU··· ····· ····· ····· ····· ····· ····· ····· ····· ····· ·····
      manuscript.answer-secrecy     ····· ····· ····· ····· ····· ····A ····· ····· ····· ····· ····· ····· ····· ····· ·····
      manuscript.answer-cyberspace  ····· ····· ····· ····· ····· ····· ····A ····· ····· ····· ····· ····· ····· ····· ·····
      manuscript.request-chief      OUN·· OUN·· OU··· OU··· OU··· ····· ····· ····· OUNXA ····· ····· ····· ····· ····· ·····
      manuscript.publish            ····· ····· ····· ····· ····· ····· ····· OUN·· OUNXA ····· ····· ····· ····· ····· ·····
      manuscript.correct            OUN·· ····· ····· ····· ····· ····· ····· OUN·· OUNXA ····· ····· ····· ····· ····· ·····
      manuscript.withdraw           ····· ····· ····· OU··· OU··· ····· ····· OUN·· OUNXA ····· ····· ····· ····· ····· ·····
      manuscript.comment            OUN·· OUN·· OU··· OU··· OU··· ····· ····· ····· OUNXA ····· ····· ····· ····· ····· ·····
      file.upload                   OUN·· OUN·· OU··· OU··· OU··· ····· ····· ····· ····· ····· ····· ····· ····· ····· ·····
      proofreading.read             OUN·· OUN·· OU··· OU··· OU··· ····· ····· OUN·· OUNXA ····· ····· ····· ····· ····· ·····
      proofreading.remember         OUN·· OUN·· OU··· OU··· OU··· ····· ····· ····· OUNXA ····· ····· ····· ····· ····· ·····
      proofreading.manage           ····· ····· ····· ····· ····· ····· ····· ····· OUNXA ····· ····· ····· ····· ····· ·····
      proofreading.scan             ····· ····· ····· ····· ····· ····· ····· ····· OUNXA ····· ····· ····· ····· ····· ·····
      proofreading.handle           OUN·· ····· ····· ····· ····· ····· ····· OUN·· OUNXA ····· ····· ····· ····· ····· ·····
      gazette.read                  OU··· OUN·· OU··· OU··· OU··· ····· ····· OUN·· OUNXA ····· ····· ····· ····· ····· ·····
      gazette.import                OU··· ····· ····· ····· ····· ····· ····· ····· OUNXA ····· ····· ····· ····· ····· ·····
      gazette.edit                  OU··· ····· ····· ····· ····· ····· ····· ····· OUNXA ····· ····· ····· ····· ····· ·····
      gazette.compose               OU··· ····· ····· ····· ····· ····· ····· ····· OUNXA ····· ····· ····· ····· ····· ·····
      gazette.copies                OU··· ····· ····· ····· ····· ····· ····· ····· OUNXA ····· ····· ····· ····· ····· ·····
      people.read                   ····· ····· ····· ····· ····· ····· ····· ····· OUNXA OUNXA OUNXA OUNXA ····· ····· ·····
      people.manage                 ····· ····· ····· ····· ····· ····· ····· ····· ····· OUNXA ····· ····· ····· ····· ·····
      people.unlock                 ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· OUNXA ····· ····· ····· ·····
      sign-in.read-all              ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· OUNXA OUNXA ····· ····· ·····
      audit.read                    ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· OUNXA ····· ····· ·····
      calendar.manage               ····· ····· ····· ····· ····· ····· ····· ····· ····· OUNXA ····· ····· ····· ····· ·····
      settings.manage               ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· OUNXA ····· ····· ····· ·····
      request.receive               ····· ····· ····· ····· ····· ····· ····· ····· OUNXA ····· ····· ····· OUN·· ····· ·····
      request.list                  ····· ····· ····· OU··· OU··· ····· ····· ····· OUNXA ····· ····· ····· OUN·· OUN·· OUN··
      request.read                  ····· ····· ····· OU··· OU··· ····· ····· ····· ····· ····· ····· ····· OUN·· OUN·· OUN··
      request.read-applicant        ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· OUN·· OUN·· ·····
      request.handle                ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· OUN·· ····· ·····
      request.lead                  ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· OUN·· ·····
      request.clear-counsel         ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· OUN··
      request.clear-leader          ····· ····· ····· OU··· OU··· ····· ····· ····· ····· ····· ····· ····· ····· ····· ·····
      request.answer-task           OUN·· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· ····· OUN·· OUN·· ·····
      report.read                   ····· ····· ····· ····· ····· ····· ····· ····· OUNXA ····· ····· ····· OUN·· OUN·· ·····
      report.write                  ····· ····· ····· ····· ····· ····· ····· ····· OUNXA ····· ····· ····· OUN·· ····· ·····
      "
    `);
  });

  test("nobody outside a unit sees its manuscripts, but the information section and an office that was asked", () => {
    const seeing = roles.filter((role) => postFor(actor(role, "other/office", "other"), "manuscript.read", HERE));
    expect(seeing).toEqual(["information-section"]);
    const asked = roles.filter((role) => postFor(actor(role, "other/office", "other"), "manuscript.read", ASKED));
    expect(asked.toSorted()).toEqual(["cyberspace", "information-section", "secrecy"]);
  });

  test("no administrator reads, writes, reviews or publishes a manuscript", () => {
    for (const role of ADMINISTRATORS)
      for (const permission of permissions)
        if (permission.startsWith("manuscript.")) expect(reach(role, permission), `${role} ${permission}`).toBe("·····");
  });

  test("no two of the three administrators share a permission to change anything", () => {
    const changing = permissions.filter((permission) => !permission.includes("read"));
    for (const permission of changing) expect(ADMINISTRATORS.filter((role) => reach(role, permission) !== "·····").length).toBeLessThanOrEqual(1);
  });

  test("somebody may do each thing", () => {
    for (const permission of permissions)
      expect(
        roles.some((role) => reach(role, permission) !== "·····"),
        permission,
      ).toBe(true);
  });
});
