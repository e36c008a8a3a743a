-- The blocks that report what became of something; a description says what is intended.
return { "evaluation", "money", "money_status", "state", "state_status", "time", "time_status", "notes" }
