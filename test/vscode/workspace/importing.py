import sharing

mine = sharing.shared
also = mine
