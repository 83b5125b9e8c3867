print("callfloor")
