/** What a Business Unit is, as its master states it and as commercetools has it, and what has to change about it. */
@NullMarked
package io.integrationhub.customersync.businessunit;

import org.jspecify.annotations.NullMarked;
