-- The front page: the tasks that a person finished last, in the engine's history.
create index tertib_hi_taskinst_orang on act_hi_taskinst (assignee_, end_time_);
