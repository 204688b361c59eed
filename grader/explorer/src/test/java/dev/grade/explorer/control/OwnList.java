package dev.grade.explorer.control;

import java.util.ArrayList;

/** A program's own collection. */
final class OwnList extends ArrayList<String> {
    private static final long serialVersionUID = 1;
}
