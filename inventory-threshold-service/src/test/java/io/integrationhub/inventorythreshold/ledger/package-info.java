@NullMarked
package io.integrationhub.inventorythreshold.ledger;

import org.jspecify.annotations.NullMarked;
