// CallCenter
