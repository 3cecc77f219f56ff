// What a platform is told, in the words of SCORM 1.2 and of SCORM 2004 (4th edition). Each dialect
// says where the platform's object is, how its calls are named, where each value goes, and how
// much a platform keeps. Lists of [element, value] are to be set in this order.
globalThis.scormDialects = {
  "1.2": {
    object: "API",
    calls: {
      begin: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", save: "LMSCommit",
      end: "LMSFinish",
    },
    most: 4096, // characters of suspend data
    mode: "cmi.core.lesson_mode",
    place: "cmi.core.lesson_location",
    suspended: "cmi.suspend_data",
    score: "cmi.core.score.raw",
    passed: (get) => ["passed", "completed"].includes(get("cmi.core.lesson_status")),
    begun: () => [
      ["cmi.core.score.min", 0], ["cmi.core.score.max", 100],
      ["cmi.core.lesson_status", "incomplete"],
    ],
    marked: (best, passed) => [
      ["cmi.core.score.raw", best],
      ["cmi.core.lesson_status", passed ? "passed" : "incomplete"],
    ],
    left: (seconds) => {
      const two = (number) => String(number).padStart(2, "0");
      const hours = String(Math.floor(seconds / 3600)).padStart(4, "0");
      const time = `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
      return [["cmi.core.session_time", time], ["cmi.core.exit", "suspend"]];
    },
  },
  "2004": {
    object: "API_1484_11",
    calls: {
      begin: "Initialize", get: "GetValue", set: "SetValue", save: "Commit", end: "Terminate",
    },
    most: 64000,
    mode: "cmi.mode",
    place: "cmi.location",
    suspended: "cmi.suspend_data",
    score: "cmi.score.raw",
    passed: (get) => get("cmi.success_status") === "passed",
    begun: () => [
      ["cmi.score.min", 0], ["cmi.score.max", 100], ["cmi.completion_status", "incomplete"],
    ],
    // A check that was not passed leaves the success unknown: anybody may try again.
    marked: (best, passed) => [
      ["cmi.score.raw", best], ["cmi.score.scaled", best / 100],
      ["cmi.completion_status", passed ? "completed" : "incomplete"],
      ...(passed ? [["cmi.success_status", "passed"]] : []),
    ],
    left: (seconds) => [["cmi.session_time", `PT${seconds}S`], ["cmi.exit", "suspend"]],
  },
};
