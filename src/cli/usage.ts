export const usage = `Resguardo runs a protection mechanism the way its law says, and proves it.

  resguardo demo                           invented people and cases, on this machine alone
  resguardo serve                          the real thing; says at once which settings it lacks
  resguardo keys new FILE                  makes the master keys of a node
  resguardo person add|link|list|remove    who holds which office, and their enrolment link
  resguardo law check                      validates the law's data and runs every example in it
  resguardo law due WHICH RULE INSTANT     when something is due, and how that is reckoned
                                           [--as-of DATE] [--option NAME=VALUE] [--json] [--lang en]
  resguardo rebuild                        drops what is derived and makes it again from the acts
  resguardo bench [--json]                 measures this machine

Settings are read from the environment: docs/operations.md names them all.`
