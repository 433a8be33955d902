/** The page of a small SCORM 1.2 LMS: it keeps what it is told, counts the calls, and opens the course in a frame. */
export const fakeLmsPage = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>LMS</title><style>html,body,iframe{margin:0;border:0;width:100%;height:100%}</style></head>
  <body>
    <script>
      const kept = new Map([
        ['cmi.core._children', 'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,exit,session_time,lesson_mode'],
        ['cmi.core.score._children', 'raw,min,max'],
        ['cmi.core.student_id', 'bench'], ['cmi.core.student_name', 'Bench, Mark'],
        ['cmi.core.lesson_status', 'not attempted'], ['cmi.core.credit', 'credit'], ['cmi.core.lesson_mode', 'normal'],
        ['cmi.interactions._children', 'id,objectives,time,type,correct_responses,weighting,student_response,result,latency'],
        ['cmi.interactions._count', '0'],
        ['cmi.objectives._children', 'id,score,status'], ['cmi.objectives._count', '0'],
      ]);
      window.calls = [];
      const answer = (name, act) => (...values) => { window.calls.push(name); return act(...values); };
      const yes = () => 'true';
      window.API = {
        LMSInitialize: answer('LMSInitialize', yes),
        LMSFinish: answer('LMSFinish', yes),
        LMSCommit: answer('LMSCommit', yes),
        LMSGetValue: answer('LMSGetValue', (element) => kept.get(element) ?? ''),
        LMSSetValue: answer('LMSSetValue', (element, value) => { kept.set(element, value); return 'true'; }),
        LMSGetLastError: answer('LMSGetLastError', () => '0'),
        LMSGetErrorString: answer('LMSGetErrorString', () => ''),
        LMSGetDiagnostic: answer('LMSGetDiagnostic', () => ''),
      };
      window.openCourse = () => {
        const frame = document.createElement('iframe');
        frame.title = 'Course';
        frame.src = '/package/index.html';
        window.opened = performance.timeOrigin + performance.now();
        document.body.append(frame);
      };
    </script>
  </body>
</html>`;
