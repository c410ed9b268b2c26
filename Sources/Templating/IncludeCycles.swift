import Model

/// Finds templates that include themselves, directly or through others.
///
/// Such a theme would be followed and rendered without end, so this runs before either. Every include
/// counts, also one inside a section or a block: whether it is ever reached is not asked.
/// An explicit stack, so a chain of any length is safe. O(includes).
struct IncludeCycles {
  let templates: [String: TemplateSyntax]

  /// One template on the way down, and which of its includes comes next.
  private struct Step {
    var syntax: TemplateSyntax
    var includes: [TagName]
    var next = 0
  }

  /// One error for each include that closes a circle, at that include.
  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var done: Set<String> = []
    for start in templates.keys.sorted(by: utf8Precedes) where !done.contains(start) {
      var chain: [String] = []
      var steps: [Step] = []
      // Places in the chain, so that a long one is not searched at every include.
      var places: [String: Int] = [:]
      func enter(_ name: String) {
        guard let syntax = templates[name] else { return }
        places[name] = chain.count
        chain.append(name)
        steps.append(Step(syntax: syntax, includes: includes(of: syntax.nodes)))
      }
      enter(start)
      while let step = steps.last {
        guard step.next < step.includes.count else {
          steps.removeLast()
          let name = chain.removeLast()
          places[name] = nil
          done.insert(name)
          continue
        }
        steps[steps.count - 1].next += 1
        let tag = step.includes[step.next]
        if let place = places[tag.text] {
          found.append(error(at: tag, in: step.syntax.file, chain: chain[place...] + [tag.text]))
        } else if !done.contains(tag.text) {
          enter(tag.text)
        }
      }
    }
    return found
  }

  private func error(at tag: TagName, in file: TemplateFile, chain: ArraySlice<String>) -> Diagnostic {
    file.error(
      "templates/recursion", "`\(tag.text)` includes itself: \(chain.joined(separator: " > ")).", at: tag,
      help: "Take one of the includes away.")
  }

  /// Every template that these include, directly or through others, and themselves. O(includes).
  func reached(from names: [String]) -> Set<String> {
    var reached = Set(names)
    var waiting = names
    while let name = waiting.popLast() {
      for tag in templates[name].map({ includes(of: $0.nodes) }) ?? [] where reached.insert(tag.text).inserted
      {
        waiting.append(tag.text)
      }
    }
    return reached
  }

  /// The partials and parents of one file in order. The scanner bounds how deep its tags are nested.
  private func includes(of nodes: [TemplateNode]) -> [TagName] {
    var found: [TagName] = []
    for node in nodes {
      switch node {
      case .text, .variable: continue
      case .partial(let name, _): found.append(name)
      case .section(_, _, let children), .block(_, _, let children): found += includes(of: children)
      case .parent(let name, _, let children):
        found.append(name)
        found += includes(of: children)
      }
    }
    return found
  }
}
