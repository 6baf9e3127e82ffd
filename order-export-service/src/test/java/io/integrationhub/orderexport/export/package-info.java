/** Tests of the gate and of the decision what to export. */
@NullMarked
package io.integrationhub.orderexport.export;

import org.jspecify.annotations.NullMarked;
