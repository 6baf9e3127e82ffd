@NullMarked
package io.integrationhub.system.text;

import org.jspecify.annotations.NullMarked;
