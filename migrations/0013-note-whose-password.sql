-- Whether the person chose their password themselves. One that an administrator set is known to two people until it is changed.
alter table account add column password_is_theirs boolean not null default true;
