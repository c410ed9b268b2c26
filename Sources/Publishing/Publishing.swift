// Pushing a built site to a host (`publish`) will live here. The first edition builds and previews; any static host takes
// the output folder as it is.
