// What a strict platform takes: each value that this course may set, and no other. VERSION is the
// version of SCORM, which the test writes beside this file.
const SCORE = (value) => /^\d+(\.\d+)?$/.test(value) && value >= 0 && value <= 100;
const RULES = {
  "1.2": {
    object: "API",
    calls: ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish"],
    mode: "cmi.core.lesson_mode",
    first: { "cmi.core.lesson_status": "not attempted" },
    takes: {
      "cmi.core.lesson_location": (value) => value.length <= 255,
      "cmi.core.lesson_status": (value) =>
        ["passed", "completed", "failed", "incomplete", "browsed", "not attempted"].includes(value),
      "cmi.core.score.raw": SCORE,
      "cmi.core.score.min": SCORE,
      "cmi.core.score.max": SCORE,
      "cmi.core.exit": (value) => ["time-out", "suspend", "logout", ""].includes(value),
      "cmi.core.session_time": (value) => /^\d{4}:\d{2}:\d{2}(\.\d{1,2})?$/.test(value),
      "cmi.suspend_data": (value) => value.length <= 4096,
    },
  },
  "2004": {
    object: "API_1484_11",
    calls: ["Initialize", "GetValue", "SetValue", "Commit", "Terminate"],
    mode: "cmi.mode",
    first: { "cmi.completion_status": "unknown", "cmi.success_status": "unknown" },
    takes: {
      "cmi.location": (value) => value.length <= 1000,
      "cmi.completion_status": (value) =>
        ["completed", "incomplete", "not attempted", "unknown"].includes(value),
      "cmi.success_status": (value) => ["passed", "failed", "unknown"].includes(value),
      "cmi.score.raw": SCORE,
      "cmi.score.min": SCORE,
      "cmi.score.max": SCORE,
      "cmi.score.scaled": (value) => /^-?[01](\.\d{1,7})?$/.test(value) && Math.abs(value) <= 1,
      "cmi.exit": (value) => ["time-out", "suspend", "logout", "normal", ""].includes(value),
      "cmi.session_time": (value) => /^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/.test(value),
      "cmi.suspend_data": (value) => value.length <= 64000,
    },
  },
}[VERSION];
