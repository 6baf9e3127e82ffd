/** What an operator may ask and do beyond what the starter offers. */
@NullMarked
package io.integrationhub.inventorythreshold.operations;

import org.jspecify.annotations.NullMarked;
