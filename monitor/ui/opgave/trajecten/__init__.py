"""The part *Trajecten* of the page *Opgave*: the list, the form of one traject, and the balance of places."""
