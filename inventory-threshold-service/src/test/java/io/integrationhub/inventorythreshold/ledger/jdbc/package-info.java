@NullMarked
package io.integrationhub.inventorythreshold.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
