-- The last day of validity that a published text itself names: a document expires by what the public reads, whatever a correction in progress says.
alter table publication add column expires_on text generated always as (content::jsonb ->> 'expiresOn') stored;
create index publication_by_last_day on publication (expires_on) where expires_on is not null;
