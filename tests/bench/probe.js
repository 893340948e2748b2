// Runs in the page before anything of its own: notes paints, shifts, long tasks, frames and charts.
(() => {
  if (window.top !== window || window.__bench) return;
  const GIVE_UP_MS = 15_000;
  /** Shapes an SVG must hold to count as a drawn chart rather than an icon or an empty frame. */
  const SHAPES = 4;
  const notes = { fcp: null, lcp: null, lcpElement: '', cls: 0, longTasks: [], chartVisible: null };
  const bench = (window.__bench = { notes });

  const observe = (type, note) => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') notes.fcp = entry.startTime;
  });
  observe('largest-contentful-paint', (entry) => {
    notes.lcp = entry.startTime;
    notes.lcpElement = entry.element?.tagName ?? '';
  });
  observe('longtask', (entry) => notes.longTasks.push([entry.startTime, entry.duration]));

  // Shifts add up within windows of at most 5 s without a gap of 1 s; the worst window is the score.
  const session = { from: 0, last: 0, value: 0 };
  observe('layout-shift', ({ startTime, value, hadRecentInput }) => {
    if (hadRecentInput) return;
    if (startTime - session.last > 1000 || startTime - session.from > 5000)
      Object.assign(session, { from: startTime, value: 0 });
    session.last = startTime;
    session.value += value;
    notes.cls = Math.max(notes.cls, session.value);
  });

  // A canvas counts once something has been drawn on it.
  const drawn = new WeakSet();
  for (const name of ['fill', 'stroke', 'fillRect', 'fillText', 'drawImage']) {
    const original = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...args) {
      drawn.add(this.canvas);
      return original.apply(this, args);
    };
  }
  const isDrawn = (element) =>
    element.tagName === 'CANVAS'
      ? drawn.has(element)
      : element.querySelectorAll('path,rect,circle,line,polyline,polygon,use').length >= SHAPES;
  function inView(element) {
    const box = element.getBoundingClientRect();
    if (box.width < 150 || box.height < 80) return false;
    if (box.top >= innerHeight || box.bottom <= 0) return false;
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }

  function watchForChart() {
    if (notes.chartVisible !== null || performance.now() > GIVE_UP_MS) return;
    const charts = document.querySelectorAll('[data-chart] svg, [data-chart] canvas');
    if ([...charts].some((element) => isDrawn(element) && inView(element))) {
      // The message is handled once this frame has been produced.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (notes.chartVisible ??= performance.now());
      port2.postMessage(0);
      return;
    }
    requestAnimationFrame(watchForChart);
  }
  requestAnimationFrame(watchForChart);

  const canvases = document.getElementsByTagName('canvas');
  bench.startFrames = () => {
    bench.frames = [];
    bench.canvasesMost = 0;
    bench.recording = true;
    const tick = (time) => {
      if (!bench.recording) return;
      bench.frames.push(time);
      bench.canvasesMost = Math.max(bench.canvasesMost, canvases.length);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  };
  bench.stopFrames = () => {
    bench.recording = false;
    return { frames: bench.frames, canvasesMost: bench.canvasesMost };
  };

  /** Where the scroll is and in which chapter, since reading on may open the next one. */
  bench.position = () => ({
    top: scrollY,
    range: document.documentElement.scrollHeight - innerHeight,
    chapter: document.querySelector('[data-chapter]')?.dataset.chapter ?? '',
  });
  bench.sinceLongTask = () => {
    const last = notes.longTasks.at(-1);
    return last ? performance.now() - last[0] - last[1] : 1e9;
  };
})();
