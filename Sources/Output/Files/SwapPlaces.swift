import CFiles

/// Lets two folders change names in one step: whoever looks sees both before it or both after it. Returns whether they did.
///
/// Nothing has happened when the system refuses: the folders lie on two disks, one is a mount point, or the disk cannot do that.
func swapPlaces(_ name: String, in folder: Int32, _ other: String, in otherFolder: Int32) -> Bool {
  swap_names(folder, name, otherFolder, other) == 0
}
