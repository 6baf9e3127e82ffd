/** What is remembered between calls and messages, in PostgreSQL. */
@NullMarked
package io.integrationhub.taxadapter.ledger;

import org.jspecify.annotations.NullMarked;
