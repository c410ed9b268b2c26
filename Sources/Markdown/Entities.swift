import CCmark

/// The text that a character reference such as `&eacute;` or `&#8217;` stands for.
///
/// cmark knows all 2,125 names of HTML 5, so the reference is given to it as a document of its own. The bytes
/// come back unchanged when it is none. O(1).
package func decodedEntity(_ reference: [UInt8]) -> [UInt8] {
  let root = reference.withUnsafeBytes { buffer in
    cmark_parse_document(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, 0)
  }
  guard let root else { return reference }
  defer { cmark_node_free(root) }
  guard let paragraph = cmark_node_first_child(root), let text = cmark_node_first_child(paragraph) else {
    return reference
  }
  return Array(string(cmark_node_get_literal(text)).utf8)
}
