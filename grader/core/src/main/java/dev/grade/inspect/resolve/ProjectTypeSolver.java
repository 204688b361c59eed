package dev.grade.inspect.resolve;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.resolution.TypeSolver;
import com.github.javaparser.resolution.declarations.ResolvedReferenceTypeDeclaration;
import com.github.javaparser.resolution.model.SymbolReference;
import com.github.javaparser.symbolsolver.javaparsermodel.JavaParserFacade;
import dev.grade.inspect.source.SourceFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers from the files that are already parsed, then from the platform; it never parses another file. */
final class ProjectTypeSolver implements TypeSolver {

    static final DataKey<SourceFile> FILE = new DataKey<>() {
    };

    private final Map<String, TypeDeclaration<?>> declared = new HashMap<>();
    private final TypeSolver platform;
    private @Nullable TypeSolver parent;

    ProjectTypeSolver(Collection<SourceFile> files, TypeSolver platform) {
        this.platform = platform;
        platform.setParent(this);
        for (SourceFile file : files) {
            file.unit().setData(FILE, file);
            for (TypeDeclaration<?> type : file.unit().findAll(TypeDeclaration.class)) {
                type.getFullyQualifiedName().ifPresent(n -> declared.put(n, type));
            }
        }
    }

    @Override
    public @Nullable TypeSolver getParent() {
        return parent;
    }

    @Override
    public void setParent(TypeSolver parent) {
        this.parent = parent;
    }

    @Override
    public SymbolReference<ResolvedReferenceTypeDeclaration> tryToSolveType(String name) {
        TypeDeclaration<?> type = declared.get(name);
        return type != null
                ? SymbolReference.solved(JavaParserFacade.get(this).getTypeDeclaration(type))
                : platform.tryToSolveType(name);
    }

    @Override
    public SymbolReference<ResolvedReferenceTypeDeclaration> tryToSolveTypeInModule(String module, String name) {
        return tryToSolveType(name);
    }
}
