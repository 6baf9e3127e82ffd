/** Tests of the ledgers with a real database. */
@NullMarked
package io.integrationhub.orderexport.ledger;

import org.jspecify.annotations.NullMarked;
