

   
# comment
	
