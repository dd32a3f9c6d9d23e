using Autograd.Compat;
using static Autograd.Compat.Builtins;

namespace Autograd.Notebooks.Pages;

/// <summary>Jacobians and Hessians as functions, by rows, by columns, of batches, and as products without the matrix.</summary>
public sealed class JacobiansAndHessians : Notebook
{
    /// <inheritdoc/>
    public override string Name => "jacobians-and-hessians";

    /// <inheritdoc/>
    public override string Title => "jacrev, jacfwd, hessian, their products, and torch.autograd.functional";

    /// <inheritdoc/>
    protected override void Run()
    {
        Cell("a");
        Tensor cartesian(Tensor polar)
        {
            var (r, theta, phi) = polar.unbind(-1);
            return torch.stack([r * theta.sin() * phi.cos(), r * theta.sin() * phi.sin(), r * theta.cos()], -1);
        }

        var point = torch.tensor([2.0, 0.5, 1.0]);
        print(cartesian(point));

        // Reverse mode computes the matrix by rows, one for each output; forward mode by columns, one for each input.
        Cell("b");
        var rows = torch.func.jacrev(cartesian)(point);
        var columns = torch.func.jacfwd(cartesian)(point);
        print(rows);
        print(torch.allclose(rows, columns), torch.allclose(rows, torch.autograd.functional.jacobian(cartesian, point)));

        // Its determinant is the factor that an integral in these coordinates needs: r² sin θ.
        Cell("c");
        var (r, theta, _) = point.unbind();
        print(torch.linalg.det(rows), r.pow(2) * theta.sin());

        // Often a product with the matrix is all that is needed, and it costs one pass.
        Cell("d");
        var v = torch.tensor([1.0, 0.0, -1.0]);
        var (_, vjp) = torch.func.vjp(cartesian, point);
        print(vjp(v)[0]);
        print(torch.func.jvp(cartesian, point, v).Tangent);
        print(torch.allclose(vjp(v)[0], v.matmul(rows)));

        // What is written for one point, vmap applies to many.
        Cell("e");
        var points = torch.rand(4, 3);
        print(torch.func.vmap(torch.func.jacrev(cartesian))(points).shape);
        print(torch.linalg.det(torch.func.vmap(torch.func.jacrev(cartesian))(points)));

        Cell("f");
        Tensor energy(Tensor x) => (x[0] * x[1]).sin() + (x[2] - x[0]).exp();
        var x = torch.tensor([1.0, 0.5, 2.0]);
        var hessian = torch.func.hessian(energy)(x);
        print(hessian);
        print(torch.allclose(hessian, torch.autograd.functional.hessian(energy, x)));
        print(torch.allclose(hessian, torch.func.jacrev(torch.func.jacrev(energy))(x)));

        // The Hessian times a vector is the derivative of the gradient along that vector.
        Cell("g");
        var (value, product) = torch.autograd.functional.hvp(energy, x, v);
        print(value);
        print(product, torch.allclose(product, hessian.matmul(v)));
        print(torch.func.jvp(torch.func.grad(energy), x, v).Tangent);

        // A derivative is a function, so there is always a next one.
        Cell("h");
        var third = torch.func.jacfwd(torch.func.hessian(energy))(x);
        print(third.shape);
        print(third[0]);
    }
}
