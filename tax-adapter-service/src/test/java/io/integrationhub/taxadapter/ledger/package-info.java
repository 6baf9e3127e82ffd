/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.ledger;

import org.jspecify.annotations.NullMarked;
