"""What is asked or claimed of documents themselves: headers, relations, lives, places in them."""
