//! Calculator for regional smart-working grants.
