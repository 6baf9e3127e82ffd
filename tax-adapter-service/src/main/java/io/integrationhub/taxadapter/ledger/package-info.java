/** What the service knows about the documents of orders, in PostgreSQL. */
@NullMarked
package io.integrationhub.taxadapter.ledger;

import org.jspecify.annotations.NullMarked;
