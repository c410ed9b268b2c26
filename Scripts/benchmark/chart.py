"""Draws seconds over the number of articles as SVG, both axes logarithmic: wall time in lines, processor time in dashes."""
import math

COLOURS = {"broadsheet": "#0b5394", "hugo": "#b45f06", "cp -r": "#666666", "one article changed": "#38761d"}
WIDTH, HEIGHT, EDGE = 640, 400, 60


def draw(points):
    """`points`: tool -> [(articles, cost)]."""
    sizes = sorted({n for line in points.values() for n, _ in line})
    times = [s for line in points.values() for _, cost in line for s in (cost.wall, cost.cpu)]
    low, high = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))
    left, right = math.log10(sizes[0]), max(math.log10(sizes[-1]), math.log10(sizes[0]) + 1)

    def x(articles):
        return EDGE + (math.log10(articles) - left) / (right - left) * (WIDTH - 2 * EDGE)

    def y(seconds):
        return HEIGHT - EDGE - (math.log10(seconds) - low) / max(1, high - low) * (HEIGHT - 2 * EDGE)

    def path(line):
        return "L".join("%.1f %.1f" % (x(n), y(s)) for n, s in line)

    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">' % (WIDTH, HEIGHT),
           "<title>Seconds of a build over the number of articles</title>",
           '<rect width="100%" height="100%" fill="#fff"/>']
    for power in range(low, high + 1):
        at = y(10 ** power)
        out.append('<path d="M%d %.1fH%d" stroke="#ddd"/>' % (EDGE, at, WIDTH - EDGE))
        out.append('<text x="%d" y="%.1f" text-anchor="end">%g s</text>' % (EDGE - 8, at + 4, 10 ** power))
    for size in sizes:
        out.append('<text x="%.1f" y="%d" text-anchor="middle">%s</text>' % (x(size), HEIGHT - EDGE + 20, format(size, ",")))
    for row, (tool, line) in enumerate(points.items()):
        colour = COLOURS.get(tool, "#000")
        walls, cpus = [(n, cost.wall) for n, cost in line], [(n, cost.cpu) for n, cost in line]
        out.append('<path d="M%s" fill="none" stroke="%s" stroke-width="2"/>' % (path(walls), colour))
        out.append('<path d="M%s" fill="none" stroke="%s" stroke-dasharray="4 4"/>' % (path(cpus), colour))
        out += ['<circle cx="%.1f" cy="%.1f" r="3.5" fill="%s"/>' % (x(n), y(s), colour) for n, s in walls]
        out.append('<text x="%d" y="%d" fill="%s">%s</text>' % (EDGE + 12, EDGE + 16 * row, colour, tool))
    out.append('<text x="%d" y="%d" text-anchor="middle">articles; lines: wall time, dashes: processor time</text>' % (
        WIDTH // 2, HEIGHT - EDGE + 44))
    return "\n".join(out + ["</svg>", ""])
