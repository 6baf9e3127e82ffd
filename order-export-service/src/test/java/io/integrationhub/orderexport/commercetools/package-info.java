/** What is read from and written to commercetools, held against golden files. */
@NullMarked
package io.integrationhub.orderexport.commercetools;

import org.jspecify.annotations.NullMarked;
