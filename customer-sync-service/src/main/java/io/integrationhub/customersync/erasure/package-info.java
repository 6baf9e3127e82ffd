/** Persons who were erased, the receipts, and the hub's own stores: {@code ErasedPersons}, {@code ErasureLedger}. */
@NullMarked
package io.integrationhub.customersync.erasure;

import org.jspecify.annotations.NullMarked;
