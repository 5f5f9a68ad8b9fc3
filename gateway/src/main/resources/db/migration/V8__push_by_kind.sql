-- Whether somebody wants a kind on their devices; where nothing stands, the kind's own way counts (docs/notices.md).
alter table notice_choice add column pushed boolean;
