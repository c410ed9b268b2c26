import Templating

extension TemplateModel {
  func value(at field: Int) -> TemplateValue { Self.shape.readers[field](self) }
}
