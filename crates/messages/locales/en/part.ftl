# A part of the program that is fetched later did not come.
part-failed = This page could not be fetched. Nothing of your plan is lost. Check your connection.
part-again = Try again
