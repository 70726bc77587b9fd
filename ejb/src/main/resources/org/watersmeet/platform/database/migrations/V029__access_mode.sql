-- Whether contents may be changed; read with each request's stamp.
alter table site
    add column access_mode text not null default 'READ_WRITE'
        check (access_mode in ('READ_WRITE', 'READ_ONLY')),
    -- what people are told while it is read-only; empty for the usual words
    add column access_message text not null default '';
