import type { AttributeType } from '../schema.ts';
import { openEnum } from '../define.ts';

/** EC2 instance types that designs use most; any other is accepted as written. */
export const instanceType = (): AttributeType =>
  openEnum(
    ['t3.micro', 'Burstable: 2 vCPU, 1 GiB.'],
    ['t3.small', 'Burstable: 2 vCPU, 2 GiB.'],
    ['t3.medium', 'Burstable: 2 vCPU, 4 GiB.'],
    ['t4g.medium', 'Burstable, Graviton: 2 vCPU, 4 GiB.'],
    ['m5.large', 'General purpose: 2 vCPU, 8 GiB.'],
    ['m5.xlarge', 'General purpose: 4 vCPU, 16 GiB.'],
    ['m6i.large', 'General purpose: 2 vCPU, 8 GiB.'],
    ['m6i.xlarge', 'General purpose: 4 vCPU, 16 GiB.'],
    ['m7g.large', 'General purpose, Graviton: 2 vCPU, 8 GiB.'],
    ['m7g.xlarge', 'General purpose, Graviton: 4 vCPU, 16 GiB.'],
    ['m7g.2xlarge', 'General purpose, Graviton: 8 vCPU, 32 GiB.'],
    ['c5.large', 'Compute: 2 vCPU, 4 GiB.'],
    ['c6i.xlarge', 'Compute: 4 vCPU, 8 GiB.'],
    ['c7g.large', 'Compute, Graviton: 2 vCPU, 4 GiB.'],
    ['c7g.xlarge', 'Compute, Graviton: 4 vCPU, 8 GiB.'],
    ['c7g.2xlarge', 'Compute, Graviton: 8 vCPU, 16 GiB.'],
    ['r5.large', 'Memory: 2 vCPU, 16 GiB.'],
    ['r6i.xlarge', 'Memory: 4 vCPU, 32 GiB.'],
    ['r7g.large', 'Memory, Graviton: 2 vCPU, 16 GiB.'],
    ['r7g.xlarge', 'Memory, Graviton: 4 vCPU, 32 GiB.'],
    ['i3.large', 'Storage: local NVMe disks.'],
    ['g4dn.xlarge', 'GPU for inference and graphics.'],
    ['g5.xlarge', 'GPU for inference and graphics.'],
    ['p4d.24xlarge', 'GPUs for training.'],
    ['inf2.xlarge', 'Inferentia: inference.'],
    ['trn1.2xlarge', 'Trainium: training.'],
  );
