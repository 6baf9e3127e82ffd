@NullMarked
package io.integrationhub.stream.binding;

import org.jspecify.annotations.NullMarked;
