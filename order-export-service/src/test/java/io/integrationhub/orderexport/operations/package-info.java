/** What operators see. */
@NullMarked
package io.integrationhub.orderexport.operations;

import org.jspecify.annotations.NullMarked;
