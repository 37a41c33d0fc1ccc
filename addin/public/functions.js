// The manifest has to name a script for the functions. In the shared runtime Excel loads the task pane's page instead, which
// registers them; an Excel without that runtime shows them as #NAME? and has the pane all the same.
