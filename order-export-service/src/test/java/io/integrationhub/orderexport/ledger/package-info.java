/** The ledgers against a real database. */
@NullMarked
package io.integrationhub.orderexport.ledger;

import org.jspecify.annotations.NullMarked;
